"""What a co-operative states about itself when it is proposed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.vocabulary import FounderKind, Level


class Aspiration(StrEnum):
    """The common needs it serves (S1-10)."""

    ECONOMIC = "ekonomi"
    SOCIAL = "sosial"
    CULTURAL = "budaya"


class Purpose(StrEnum):
    """What a producer co-op does: help members' own businesses, run one jointly (S1-06)."""

    HELP_MEMBERS = "membantu_usaha_anggota"
    JOINT_BUSINESS = "usaha_bersama"


@dataclass(frozen=True, kw_only=True)
class FounderDraft:
    """A founder; `kind` is free text from a form, `entry_id` the founder's own entry."""

    kind: str
    name: str
    identity_number: str = ""
    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The working profile: why it exists and for whom.

    `company` is the firm of an employees' co-op; `experience` what a secondary one brings;
    `producer_groups` are farmers, cattle breeders, craftsmen and the like, an open list.
    """

    economic_aim: str
    common_objective: str
    group: str
    common_interest: str
    aspirations: tuple[Aspiration, ...]
    values: str = ""
    purposes: tuple[Purpose, ...] = ()
    producer_groups: tuple[str, ...] = ()
    company: str = ""
    experience: str = ""
    commodity: str = ""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A co-operative to be: name, level, area (plain code), classes by axis, profile, founders."""

    name: str
    level: Level
    area_code: str
    address: str
    profile: Profile
    founders: tuple[FounderDraft, ...]
    classes: dict[str, str] = field(default_factory=dict)


class ProfileIsIncomplete(Refusal):
    """Something the profile must state is missing."""

    code = "registry.profile_is_incomplete"
    template = "{what} belum diisi. Lengkapi profil koperasi sebelum menyimpan."


class FounderOfAnotherKind(Refusal):
    """Only persons found a primary co-op, only co-operatives a secondary one (Ps 6, 15)."""

    code = "registry.founder_of_another_kind"
    template = (
        "{name} tidak dapat menjadi pendiri: koperasi {level} didirikan oleh {wanted}. "
        "Hapus atau ganti pendiri ini."
    )
    field = "founders"


class FounderNamedTwice(Refusal):
    """Each founder signs once."""

    code = "registry.founder_named_twice"
    template = "{name} tertulis dua kali sebagai pendiri. Hapus salah satunya."
    field = "founders"


def check_proposal(proposal: Proposal) -> None:
    """Refuse a proposal without a name or with an incomplete profile."""
    if not proposal.name.strip():
        raise ProfileIsIncomplete(what="Nama koperasi")
    check_profile(profile=proposal.profile, level=proposal.level, classes=proposal.classes)


def check_profile(*, profile: Profile, level: Level, classes: Mapping[str, str]) -> None:
    """Refuse a profile that leaves out what a register must know (S3-009, S3-014, S5-04)."""
    needed = [
        ("Tujuan ekonomi", profile.economic_aim),
        ("Tujuan ekonomi bersama para pendiri", profile.common_objective),
        ("Kelompok yang dilayani", profile.group),
        ("Kepentingan yang sama", profile.common_interest),
        ("Aspirasi yang dilayani (ekonomi, sosial, atau budaya)", profile.aspirations),
    ]
    if "PRODUSEN" in (classes.get("STATUS"), classes.get("KIND5")):
        needed.append(("Tujuan koperasi produsen", profile.purposes))
    if classes.get("MEMBER_GROUP") == "KOPKAR":
        needed.append(("Nama perusahaan para karyawan", profile.company))
    if level is not Level.PRIMARY:
        needed.append(("Pengalaman kerja koperasi", profile.experience))
    for what, value in needed:
        if not (value.strip() if isinstance(value, str) else value):
            raise ProfileIsIncomplete(what=what)


def check_founders(level: Level, founders: Sequence[FounderDraft]) -> None:
    """Refuse founders of the wrong kind (a company, a foundation …) and one named twice."""
    is_primary = level is Level.PRIMARY
    wanted = FounderKind.PERSON if is_primary else FounderKind.COOPERATIVE
    called = "orang perseorangan" if is_primary else "badan hukum koperasi"
    seen: set[tuple[str, str]] = set()
    for founder in founders:
        if founder.kind != wanted:
            raise FounderOfAnotherKind(name=founder.name, level=level.value.lower(), wanted=called)
        key = (founder.name.casefold(), founder.identity_number)
        if key in seen:
            raise FounderNamedTwice(name=founder.name)
        seen.add(key)
