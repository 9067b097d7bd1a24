"""Hostile inputs for each reader: functions that make one of about so many bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

__all__ = ["KINDS", "Maker"]

Maker = Callable[[int], bytes]

_HEAD = '{"schemaVersion":"2021-11-01","name":"n","description":"d","pillars":['


def _many(item: str, size: int, *, before: str = "", after: str = "", between: str = ",") -> bytes:
    """Repeat an item, in which ``#`` is its number, until the text has a size."""
    parts: list[str] = []
    length = number = 0
    while length < size:
        part = item.replace("#", str(number))
        parts.append(part)
        length += len(part.encode()) + len(between)
        number += 1
    return (before + between.join(parts) + after).encode()


def _question(inside: str, rules: str = '{"condition":"default","risk":"NO_RISK"}') -> tuple[str, str]:
    before = _HEAD + '{"id":"p_1","name":"p","questions":[{"id":"q_1","title":"t","description":"d","choices":['
    return before + inside, '],"riskRules":[' + rules + "]}]}]}"


def _choices(item: str) -> Maker:
    before, after = _question("")
    return lambda size: _many(item, size, before=before, after=after)


def _rules(item: str, choices: str = '{"id":"c_0","title":"t"},{"id":"c_1","title":"t"}') -> Maker:
    before, _ = _question(choices)
    return lambda size: _many(item, size, before=before + '],"riskRules":[', after="]}]}]}")


def _pillars(item: str) -> Maker:
    return lambda size: _many(item, size, before=_HEAD, after="]}")


def _extra(item: str) -> Maker:
    return lambda size: _many(item, size, before='{"extra":[', after="]," + _HEAD[1:] + "]}")


def _long_condition(size: int) -> bytes:
    words = " && ".join(f"c_{number}" for number in range(size // 16))
    choices = ",".join(f'{{"id":"c_{number}","title":"t"}}' for number in range(15))
    before, after = _question(choices, '{"condition":"' + words + '","risk":"NO_RISK"}')
    return (before + after).encode()


def _nested(size: int) -> bytes:
    tower = "[" * 95 + "]" * 95
    return _many(tower, size, before='{"extra":[', after="]}")


JSON_KINDS: Mapping[str, Maker] = {
    "empty pillars": _pillars("{}"),
    "pillars of the wrong type": _pillars("1"),
    "pillars": _pillars('{"id":"p_#","name":"p","questions":[]}'),
    "pillars with one id": _pillars('{"id":"p_1","name":"p","questions":[]}'),
    "choices": _choices('{"id":"c_#","title":"t"}'),
    "choices with one id": _choices('{"id":"c_1","title":"t"}'),
    "choices with long ids": _choices('{"id":"c_#' + "x" * 400 + '","title":"t"}'),
    "empty choices": _choices("{}"),
    "questions": lambda size: _many(
        '{"id":"q_#","title":"t","description":"d","choices":[],"riskRules":[]}',
        size,
        before=_HEAD + '{"id":"p_1","name":"p","questions":[',
        after="]}]}",
    ),
    "empty rules": _rules("{}"),
    "rules": _rules('{"condition":"c_0 && !c_1","risk":"HIGH_RISK"}'),
    "rules that are no conditions": _rules('{"condition":"c_0 &&","risk":"HIGH_RISK"}'),
    "rules with unknown ids": _rules('{"condition":"x_# || y_#","risk":"HIGH_RISK"}'),
    "one long condition": _long_condition,
    "tiny numbers": _extra("1"),
    "empty objects": _extra("{}"),
    "empty texts": _extra('""'),
    "one text": lambda size: _HEAD.replace('"d"', '"' + "d" * size + '"').encode() + b"]}",
    "one text of escapes": lambda size: _many("\\u00e9", size, before=_HEAD[:-12] + ',"x":"', after='"}', between=""),
    "one text of characters that are not allowed": lambda size: _many(
        "<\\n",
        size,
        before='{"schemaVersion":"2021-11-01","name":"n","pillars":[],"description":"',
        after='"}',
        between="",
    ),
    "half surrogate pairs": _extra('"\\ud800"'),
    "one object of keys": lambda size: _many('"k#":1', size, before='{"extra":{', after="}}"),
    "one key": lambda size: _many('"k":1', size, before='{"extra":{', after="}}"),
    "NaN": _extra("NaN"),
    "a long integer": lambda size: b'{"extra":' + b"7" * size + b"}",
    "long integers": _extra("7" * 4000),
    "longer integers": _extra("7" * 5000),
    "a long fraction": lambda size: b'{"extra":0.' + b"7" * size + b"}",
    "large numbers": _extra("1e999"),
    "towers": _nested,
    "one tower": lambda size: b"[" * size,
    "blank lines": lambda size: b"\n" * size + b"{}",
    "blank lines and an error": lambda size: b"{" + b"\r\n" * (size // 2) + b"x",
    "opening quotes": lambda size: b'["' * (size // 2),
    "backslashes": lambda size: b'{"a":"' + b"\\" * size,
    "commas": lambda size: b'{"a":[' + b"," * size,
    "a comma before blanks": lambda size: b'{"a":[1,' + b" " * size + b"x",
    "urls with blanks": _choices(
        '{"id":"c_#","title":"t","helpfulResource":{"displayText":"d","url":"https://a.b/ "}}'
    ),
    "unknown keys": lambda size: _many('"titel#":""', size, before="{", after="}"),
}

YAML_KINDS: Mapping[str, Maker] = {
    "tiny values": lambda size: _many("- 1\n", size, before="extra:\n", between=""),
    "flow values": lambda size: _many("1", size, before="extra: [", after="]\n"),
    "keys": lambda size: _many("  k#: 1\n", size, before="extra:\n", between=""),
    "one key": lambda size: _many("  k: 1\n", size, before="extra:\n", between=""),
    "anchors": lambda size: _many("- &a# x\n", size, before="extra:\n", between=""),
    "aliases": lambda size: _many("- *a\n", size, before="first: &a x\nextra:\n", between=""),
    "aliases of a list": lambda size: _many("- *a\n", size, before="first: &a [1, 2, 3]\nextra:\n", between=""),
    "merge keys": lambda size: _many("- <<: *a\n", size, before="first: &a {k: 1}\nextra:\n", between=""),
    "aliases to nothing": lambda size: _many("- *a#\n", size, before="extra:\n", between=""),
    "comments": lambda size: _many("# a comment\n", size, after="{}\n", between=""),
    "blank lines": lambda size: b"\n" * size + b"{}\n",
    "a folded text": lambda size: _many("  word\n", size, before="extra: >\n", between=""),
    "a plain text of lines": lambda size: _many("  word\n", size, before="extra:\n", between=""),
    "a long line": lambda size: b"extra: " + b"word " * (size // 5) + b"\n",
    "escapes": lambda size: b'extra: "' + b"\\u00e9" * (size // 6) + b'"\n',
    "quotes": lambda size: b"extra: '" + b"''" * (size // 2) + b"'\n",
    "a long integer": lambda size: b"extra: " + b"7" * size + b"\n",
    "a hexadecimal integer": lambda size: b"extra: 0x" + b"7" * size + b"\n",
    "an octal integer": lambda size: b"extra: 0o" + b"7" * size + b"\n",
    "a tower": lambda size: b"[" * size,
    "towers": lambda size: _many("[" * 90 + "]" * 90, size, before="extra: [", after="]\n"),
    "tags": lambda size: _many("- !a b\n", size, before="extra:\n", between=""),
    "documents": lambda size: _many("---\n", size, between=""),
    "lines of CRLF": lambda size: _many("- 1\r\n", size, before="extra:\r\n", between=""),
    "empty pillars": lambda size: _many("- {}\n", size, before="name: n\npillars:\n", between=""),
    "colons": lambda size: b"a: " * (size // 3),
    "question marks": lambda size: b"? " * (size // 2),
    "dashes": lambda size: b"- " * (size // 2),
}


def _table(line: str) -> Maker:
    head = "lens_name,pillar_id,pillar_name,question_id,question_title,choice_id,choice_title\n"
    return lambda size: _many(line, size, before=head, between="")


CSV_KINDS: Mapping[str, Maker] = {
    "rows": _table("n,p_1,p,q_1,t,c_#,t\n"),
    "rows of questions": _table("n,p_1,p,q_#,t,c_#,t\n"),
    "rows with mistakes": _table("n,p_1,p#,q_1,t#,c_1,t\n"),
    "empty rows": _table("\n"),
    "rows of commas": _table(",,,,,,\n"),
    "a row of columns": lambda size: b"lens_name,pillar_id" + b"," * size,
    "a row of names": lambda size: _many("note#", size),
    "columns twice": lambda size: _many("pillar_id", size),
    "long rows": _table("," * 999 + "\n"),
    "one cell": lambda size: b'lens_name,pillar_id\n"' + b"x" * size + b'"',
    "quotes": lambda size: b'lens_name,pillar_id\n"' + b'""' * (size // 2),
    "quotes that end": lambda size: b'lens_name,pillar_id\n"' + b'""' * (size // 2) + b'"',
    "lines of CRLF": _table("n,p_1,p,q_1,t,c_#,t\r\n"),
    "lines in cells": _table('n,p_1,p,q_1,"t\nt",c_#,"\n\n\n"\n'),
    "titles without ids": lambda size: _many(
        "p,q,the same title\n", size, before="pillar_name,question_title,choice_title\n", between=""
    ),
}


def _workbook(xml: Maker, *, sheet: str = "sheet1.xml", stored: bool = True) -> Maker:
    def make(size: int) -> bytes:
        from walens.lens import load
        from walens.lens.converters.xlsx_writer import to_xlsx

        written = io.BytesIO()
        method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        good = zipfile.ZipFile(io.BytesIO(to_xlsx(load("examples/small.lens.json"))))
        with good, zipfile.ZipFile(written, "w", method) as archive:
            for name in good.namelist():
                if name == "xl/worksheets/sheet1.xml":
                    archive.writestr(f"xl/worksheets/{sheet}", xml(size))
                else:
                    content = good.read(name).replace(b"worksheets/sheet1.xml", f"worksheets/{sheet}".encode())
                    archive.writestr(name, content)
        return written.getvalue()

    return make


_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def _cells(item: str, before: str = "<sheetData>", after: str = "</sheetData></worksheet>") -> Maker:
    return lambda size: _many(item, size, before=_SHEET + before, after=after, between="")


_CELL = '<c t="inlineStr"><is><t>x</t></is></c>'

XLSX_KINDS: Mapping[str, Maker] = {
    "rows": _workbook(_cells(f"<row>{_CELL}</row>")),
    "empty rows": _workbook(_cells("<row/>")),
    "cells of a row": _workbook(_cells(_CELL, "<sheetData><row>", "</row></sheetData></worksheet>")),
    "empty cells": _workbook(_cells("<c/>", "<sheetData><row>", "</row></sheetData></worksheet>")),
    "one text": _workbook(lambda size: (_SHEET + "<sheetData><row>" + _CELL.replace("x", "x" * size)).encode()),
    "merged cells": _workbook(
        _cells('<mergeCell ref="A#:B#"/>', "<sheetData/><mergeCells>", "</mergeCells></worksheet>")
    ),
    "other tags": _workbook(_cells("<a/>")),
    "towers of tags": _workbook(_cells("<a>")),
    "attributes": _workbook(_cells(' a#="1"', "<row", "/></worksheet>")),
    "blanks": _workbook(_cells(" ")),
    "blanks, packed": _workbook(lambda size: _cells(" ")(size * 6), stored=False),
    "other tags, packed": _workbook(lambda size: _cells("<a/>")(size * 6), stored=False),
    "entities": _workbook(
        lambda size: (
            '<!DOCTYPE x [<!ENTITY a "' + "A" * 1000 + '"><!ENTITY b "' + "&a;" * 1000 + '">]>' + _SHEET + " " * size
            + "<sheetData><row>" + _CELL.replace("x", "&b;" * 10) * 30 + "</row></sheetData></worksheet>"
        ).encode(),
        sheet="sheet1.dat",
        stored=False,
    ),
    "noise": lambda size: b"PK\x03\x04" + b"\x01\x02" * (size // 2),
}  # fmt: skip

CONDITION_KINDS: Mapping[str, Maker] = {
    "ids": lambda size: _many("c_#", size, between=" && "),
    "not": lambda size: b"!" * size + b"a",
    "not, in groups": lambda size: b"!(" * (size // 2),
    "groups": lambda size: b"(a) && " * (size // 7) + b"a",
    "open groups": lambda size: b"(" * size,
    "one id": lambda size: b"a" * size,
    "blanks": lambda size: b"a" + b" " * size + b"b",
    "operators": lambda size: b"&&" * (size // 2),
    "nonsense": lambda size: "\u00e9".encode() * (size // 2),
}

_CASSETTE = '{"format":"walens cassette","version":1,"account_ids_hidden":false,"exchanges":['
_EXCHANGE = '{"request":{"method":"GET","path":"/#"},"response":{"status":200,"headers":{},"json":{}}}'

CASSETTE_KINDS: Mapping[str, Maker] = {
    "exchanges": lambda size: _many(_EXCHANGE, size, before=_CASSETTE, after="]}"),
    "tiny values": lambda size: _many("1", size, before=_CASSETTE, after="]}"),
    "empty objects": lambda size: _many("{}", size, before='{"x":[', after="]}"),
    "keys": lambda size: _many('"k#":1', size, before="{", after="}"),
    "a long integer": lambda size: b'{"format":' + b"7" * size + b"}",
    "a tower": lambda size: b"[" * size,
    "one text": lambda size: b'{"format":"' + b"x" * size + b'"}',
}

SETTINGS_KINDS: Mapping[str, Maker] = {
    "settings": lambda size: _many("s# = 1\n", size, before="[lint]\n", between=""),
    "rules": lambda size: _many('"WL101"', size, before="[lint]\nignore = [", after="]\n"),
    "tables": lambda size: _many("[a#]\n", size, between=""),
    "deep tables": lambda size: b"[a" + b".a" * (size // 2) + b"]\n",
    "dotted keys": lambda size: b"a" + b".a" * (size // 2) + b" = 1\n",
    "keys that nearly nest too deep": lambda size: _many("a." * 99 + "a = 1\n", size, before="x = '''\n", between=""),
    "quotes that nearly nest too deep": lambda size: _many("'a'." * 99 + " ", size, before="# ", between=""),
    "tables in arrays": lambda size: _many("[[a]]\n", size, between=""),
    "a long integer": lambda size: b"a = " + b"7" * size + b"\n",
    "a tower": lambda size: b"a = " + b"[" * size,
    "comments": lambda size: b"# x\n" * (size // 4),
    "patterns": lambda size: _many('"lens#*" = { ignore = ["WL101"] }\n', size, before="[lint.per-file]\n", between=""),
}

KINDS: Mapping[str, Mapping[str, Maker]] = {
    "json": JSON_KINDS,
    "import": JSON_KINDS,
    "yaml": YAML_KINDS,
    "folder": {
        "one file named often": lambda size: _many("- q.json\n", size, before="name: n\npillars:\n", between=""),
        "files that are not there": lambda size: _many("- q#.json\n", size, before="name: n\npillars:\n", between=""),
        "files outside": lambda size: _many("- ../q#.json\n", size, before="name: n\npillars:\n", between=""),
        "pillars": lambda size: _many("- {}\n", size, before="name: n\npillars:\n", between=""),
    },
    "csv": CSV_KINDS,
    "xlsx": XLSX_KINDS,
    "markdown": {name: JSON_KINDS[name] for name in ("choices", "one text", "rules", "pillars", "questions")},
    "fix": {name: JSON_KINDS[name] for name in ("urls with blanks", "choices", "one text", "empty pillars")},
    "condition": CONDITION_KINDS,
    "cassette": CASSETTE_KINDS,
    "settings": SETTINGS_KINDS,
}
"""What each reader is given."""
