"""What all tests share: how thorough the random ones are."""

from hypothesis import HealthCheck, settings

# `pytest` alone takes "ci"; `pytest --hypothesis-profile=thorough` is for the record.
settings.register_profile(
    "ci", max_examples=50, deadline=None, derandomize=False, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("ci"), max_examples=2_000)
settings.load_profile("ci")
