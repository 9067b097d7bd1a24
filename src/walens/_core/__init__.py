"""From a request model to a response model: no I/O and no clock, save in `flow`."""
