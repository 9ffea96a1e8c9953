"""For all tests: a slow or busy machine is no fault. What hypothesis says of time would fail a test by luck.

CI tries the same random firms each time, so that it judges the change and not the luck of the day. Everywhere else each
run looks at other ones.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("busy", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("busy"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "busy")
