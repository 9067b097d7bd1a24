"""From botocore's service model to ``src/walens/api`` and the named methods of both clients."""
