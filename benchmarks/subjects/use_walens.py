"""walens, as its documentation has it."""


def _options(endpoint, region):
    import walens

    return {
        "region_name": region,
        "endpoint_url": endpoint,
        "credentials": walens.Credentials(
            access_key_id="AKIAIOSFODNN7EXAMPLE",
            secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        ),
    }


def make_client(endpoint, region="eu-west-1"):
    import walens

    return walens.Client(**_options(endpoint, region))


def import_lens(client, text):
    return client.import_lens(json_string=text).lens_arn


def list_lenses(client):
    return len(client.list_lenses(max_results=50).lens_summaries)


def make_async_client(endpoint, connections):
    import walens

    return walens.AsyncClient(**_options(endpoint, "eu-west-1"), max_connections=connections)


async def import_lens_async(client, text):
    return (await client.import_lens(json_string=text)).lens_arn
