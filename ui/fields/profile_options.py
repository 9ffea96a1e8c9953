"""What may be chosen for a fact: each value of the profile with its words."""

from domain.profile import OURS

SECTORS = (
    ("software", "Software"),
    ("healthcare", "Health care"),
    ("financial_services", "Banking and finance"),
    ("insurance", "Insurance"),
    ("defence", "Defence"),
    ("public_sector", "Public sector"),
    ("education", "Education"),
    ("human_resources", "Hiring and human resources"),
    ("professional_services", "Professional services (law, accounts, advice)"),
    ("marketing_media", "Marketing and media"),
    ("retail", "Shops and online trade"),
    ("manufacturing", "Making things"),
    ("logistics", "Transport and logistics"),
    ("energy", "Energy"),
    ("other", "Something else"),
)
ROLES = (
    ("user", "We use AI that others made (chat tools, AI inside our software)"),
    ("provider", "We offer customers something with AI in it"),
    ("developer", "We build, train or fine-tune AI ourselves"),
)
CERTIFICATES = (
    (OURS, "ISO/IEC 42001 (AI management)"),
    ("iso27001", "ISO/IEC 27001 (information security)"),
    ("iso9001", "ISO 9001 (quality)"),
    ("iso13485", "ISO 13485 (medical devices)"),
    ("iso27701", "ISO/IEC 27701 (privacy)"),
    ("other", "Another ISO certificate"),
)
ASSURANCE = (
    ("soc2_type1", "SOC 2 type 1"),
    ("soc2_type2", "SOC 2 type 2"),
    ("hitrust", "HITRUST"),
    ("cmmc", "CMMC"),
    ("other", "Something else of this sort"),
)
IN_PROGRESS = (
    ("iso27001", "ISO/IEC 27001"),
    ("iso9001", "ISO 9001"),
    ("iso13485", "ISO 13485"),
    ("iso27701", "ISO/IEC 27701"),
    ("soc2_type1", "SOC 2 type 1"),
    ("soc2_type2", "SOC 2 type 2"),
    ("hitrust", "HITRUST"),
    ("cmmc", "CMMC"),
    (OURS, "ISO/IEC 42001"),
    ("other", "Something else of this sort"),
)
STATES = (
    ("valid", "Valid"),
    ("suspended", "Suspended by the certifier"),
    ("withdrawn", "Withdrawn by the certifier"),
    ("expired", "Run out"),
)
SUPPORT = (
    ("none", "Nobody: we do it ourselves"),
    ("coach", "A coach: a few days of advice"),
    ("guided", "Guided: someone leads us through it"),
    ("done_for_you", "Done for us: someone writes and sets up most of it"),
)
ASK_STRENGTH = {
    "none": "Did not ask",
    "asked": "Asked about it",
    "scored": "Gives points for it in a tender",
    "mandatory": "Makes it a condition",
}
ASK_KIND = {"existing": "A customer we have", "prospect": "A customer we hope for"}
