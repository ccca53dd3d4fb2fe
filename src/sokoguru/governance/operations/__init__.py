"""Everything that can happen in a members' meeting."""

from sokoguru.governance.operations.agenda import (
    AgendaIsFixed,
    ItemIsDecided,
    add_item,
    attach_paper,
    explain_item,
)
from sokoguru.governance.operations.calling import (
    AgendaIsEmpty,
    CalledTooLate,
    call_meeting,
    invite_rest,
    record_sending,
)
from sokoguru.governance.operations.closing import (
    AccountIsNotDecided,
    MinutesNeedSigners,
    SupervisorsReportIsMissing,
    close_meeting,
    sign_minutes,
)
from sokoguru.governance.operations.deciding import (
    ExplanationIsMissing,
    InvitationsAreMissing,
    ItemHasObjections,
    QuorumIsNotReached,
    VotesAreMoreThanVoices,
    WitnessesAreMissing,
    decide_by_consensus,
    decide_by_hands,
    record_objection,
)
from sokoguru.governance.operations.planning import MeetingIsElsewhere, plan_meeting, write_rules
from sokoguru.governance.operations.presence import (
    IsAlreadyPresent,
    IsNoMember,
    IsNotPresent,
    ProxiesAreNotAllowed,
    open_meeting,
    register_presence,
    register_proxy,
)

__all__ = [
    "AccountIsNotDecided",
    "AgendaIsEmpty",
    "AgendaIsFixed",
    "CalledTooLate",
    "ExplanationIsMissing",
    "InvitationsAreMissing",
    "IsAlreadyPresent",
    "IsNoMember",
    "IsNotPresent",
    "ItemHasObjections",
    "ItemIsDecided",
    "MeetingIsElsewhere",
    "MinutesNeedSigners",
    "ProxiesAreNotAllowed",
    "QuorumIsNotReached",
    "SupervisorsReportIsMissing",
    "VotesAreMoreThanVoices",
    "WitnessesAreMissing",
    "add_item",
    "attach_paper",
    "call_meeting",
    "close_meeting",
    "decide_by_consensus",
    "decide_by_hands",
    "explain_item",
    "invite_rest",
    "open_meeting",
    "plan_meeting",
    "record_objection",
    "record_sending",
    "register_presence",
    "register_proxy",
    "sign_minutes",
    "write_rules",
]
