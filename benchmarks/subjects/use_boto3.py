"""boto3, as its documentation has it."""


def make_client(endpoint, region="eu-west-1"):
    import boto3

    return boto3.client(
        "wellarchitected",
        region_name=region,
        endpoint_url=endpoint,
        aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
        aws_secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    )


def import_lens(client, text):
    return client.import_lens(JSONString=text)["LensArn"]


def list_lenses(client):
    return len(client.list_lenses(MaxResults=50)["LensSummaries"])
