"""For all tests: a slow or busy machine is no fault. What hypothesis says of time would fail a test by luck."""

from hypothesis import HealthCheck, settings

settings.register_profile("busy", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")
