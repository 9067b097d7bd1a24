"""aiobotocore, as its documentation has it."""


def make_async_client(endpoint, connections):
    from aiobotocore.config import AioConfig
    from aiobotocore.session import get_session

    return get_session().create_client(
        "wellarchitected",
        region_name="eu-west-1",
        endpoint_url=endpoint,
        aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
        aws_secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        config=AioConfig(max_pool_connections=connections),
    )


async def import_lens_async(client, text):
    return (await client.import_lens(JSONString=text))["LensArn"]
