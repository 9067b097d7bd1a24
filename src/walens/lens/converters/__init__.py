"""Lenses in other forms: tables in CSV and XLSX, a row for each choice, both ways, and Markdown to read."""
