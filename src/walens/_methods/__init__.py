"""The named methods of both clients, generated: one for every operation of the service."""
