"""The facts of the profile as the page asks them: label, why it matters, and the words for each value."""

from dataclasses import dataclass
from typing import Literal

from ui.fields.profile_options import ASSURANCE, CERTIFICATES, IN_PROGRESS, ROLES, SECTORS, STATES, SUPPORT

Kind = Literal["text", "country", "one", "count", "number", "percent", "yes_no", "many", "lines"]
When = Literal["always", "ai", "certified"]


@dataclass(frozen=True)
class Field:
    """One fact: `name` in the profile, how it is asked, and when it makes sense to ask."""

    name: str
    label: str
    why: str
    kind: Kind
    options: tuple[tuple[str, str], ...] = ()
    when: When = "always"


GROUPS: tuple[tuple[str, tuple[Field, ...]], ...] = (
    (
        "Your business",
        (
            Field("organisation", "What is your business called?", "Printed on your report.", "text"),
            Field("country", "Which country is it in?", "Sets the currency and the price level.", "country"),
            Field("sector", "What does it do?", "For the wording only; it never decides anything.", "one", SECTORS),
            Field("headcount", "How many people work for it?", "Everyone, part-timers too.", "count"),
            Field("sites", "At how many places do you work?", "Each extra place adds to an audit.", "count"),
        ),
    ),
    (
        "You and AI",
        (
            Field(
                "ai_roles",
                "What do you do with AI?",
                "This decides which rules matter to you. Tick all that fit.",
                "many",
                ROLES,
            ),
            Field(
                "ai_headcount",
                "How many people build, run, buy or often use AI at work?",
                "Audit time and cost follow these people, not your whole staff.",
                "count",
                when="ai",
            ),
            Field(
                "ai_systems",
                "How many AI tools and systems do you use or offer?",
                "A rough count is fine.",
                "count",
                when="ai",
            ),
            Field(
                "sensitive_systems",
                "How many of them can affect someone's health, safety, money, job, schooling, home or rights?",
                "These need the most care, and an auditor looks at them first.",
                "count",
                when="ai",
            ),
            Field(
                "ai_suppliers",
                "From how many suppliers do you get AI?",
                "Each needs a look at what it does with your data.",
                "count",
                when="ai",
            ),
            Field(
                "ai_is_differentiator",
                "Is AI the reason customers choose you?",
                "If AI is what you offer, buyers ask harder questions about it.",
                "yes_no",
                when="ai",
            ),
        ),
    ),
    (
        "Your customers and your market",
        (
            Field(
                "top5_prospects_asked",
                "Have you asked your five biggest hoped-for customers whether they want this certificate?",
                "Five phone calls can save you the whole budget.",
                "yes_no",
            ),
            Field(
                "regulated_sector",
                "Do buyers in your field use ISO certificates as a short cut to trust?",
                "Some buyers in health, finance and defence do.",
                "yes_no",
            ),
            Field(
                "eu_market",
                "Do you work in the European Union, or for anyone there?",
                "EU rules on AI may apply.",
                "yes_no",
            ),
            Field(
                "legal_frameworks",
                "Which laws about AI or data apply to you?",
                "One on each line, for example GDPR. Each one after the first adds to an audit.",
                "lines",
            ),
            Field(
                "wants_to_claim_alignment",
                "Do you want to tell customers that you follow ISO/IEC 42001?",
                "You may, with care: we will say how.",
                "yes_no",
            ),
        ),
    ),
    (
        "What you already hold",
        (
            Field(
                "certificates",
                "Which ISO certificates do you hold?",
                "ISO/IEC 27001 saves a good part of the work.",
                "many",
                CERTIFICATES,
            ),
            Field(
                "other_assurance",
                "Has someone independent checked you in another way?",
                "Buyers often accept one of these instead.",
                "many",
                ASSURANCE,
            ),
            Field(
                "assurance_in_progress",
                "Which of these have you begun and not finished?",
                "It saves nothing yet, but what comes first may change.",
                "many",
                IN_PROGRESS,
            ),
            Field(
                "group_certificate",
                "Does a parent or sister firm hold ISO/IEC 42001?",
                "Being added to its certificate can be a shorter road than one of your own.",
                "yes_no",
                when="ai",
            ),
            Field(
                "iso42001_state",
                "If you have, or had, an ISO/IEC 42001 certificate: how does it stand?",
                "One that was withdrawn or has run out counts as none.",
                "one",
                STATES,
                when="ai",
            ),
            Field(
                "iso42001_certified_months_ago",
                "How many months ago did you get the ISO/IEC 42001 certificate?",
                "It tells which audit is due next.",
                "number",
                when="certified",
            ),
            Field(
                "open_minor_nonconformities",
                "How many points from the last audit are still open?",
                "The auditor asks about these first.",
                "count",
                when="certified",
            ),
            Field(
                "new_ai_system_outside_scope",
                "Do you have a new AI system that the certificate does not cover?",
                "It has to be added, which takes extra audit time.",
                "yes_no",
                when="certified",
            ),
        ),
    ),
    (
        "Time and money",
        (
            Field(
                "hours_per_week",
                "How many hours a week can your team give to this?",
                "Sets how long it takes. All people together.",
                "number",
            ),
            Field(
                "consultant_support",
                "How much outside help would you pay for?",
                "The largest choice in the cost. Not decided? The range then covers them all.",
                "one",
                SUPPORT,
            ),
            Field(
                "margin",
                "Of each 100 you take in, how much is left after direct costs?",
                "Tells how much extra sales would pay a certificate back. We assume 30 when unknown.",
                "percent",
            ),
        ),
    ),
)
