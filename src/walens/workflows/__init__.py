"""Work of several calls, as flows: written once for both clients, which perform them."""
