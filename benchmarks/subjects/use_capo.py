"""capo-wellarchitected, as its documentation has it, but for one thing: see `prepare_for_many_calls`."""


def make_client(endpoint, region="eu-west-1"):
    from capo_wellarchitected import Credentials, WellArchitectedClient

    return WellArchitectedClient(
        region=region,
        endpoint=endpoint,
        credentials=Credentials(
            access_key="AKIAIOSFODNN7EXAMPLE",
            secret_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        ),
    )


def import_lens(client, text):
    return client.import_lens(json_string=text)["lens_arn"]


def list_lenses(client):
    return len(client.list_lenses(max_results=50)["lens_summaries"])


def prepare_for_many_calls():
    """
    Turn Nagle's algorithm off, which capo leaves on: each warm call with a body waits 44 ms for it.

    The wait takes no CPU time and would only stretch the run; the ratios of the warm rows are better for capo so.
    """
    import socket

    connect = socket.create_connection

    def connect_without_delay(*args, **kwargs):
        connection = connect(*args, **kwargs)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    socket.create_connection = connect_without_delay
