# boto3 comes without types; whatever is taken from it is of any type for the checkers of the pages.
from typing import Any

def client(service_name: str, **options: Any) -> Any: ...
