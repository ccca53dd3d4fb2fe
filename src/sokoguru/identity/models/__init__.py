"""The tables of identity."""

from sokoguru.identity.models.answered_request import AnsweredRequest
from sokoguru.identity.models.api_token import ApiToken
from sokoguru.identity.models.appointment import Appointment
from sokoguru.identity.models.member_link import MemberLink
from sokoguru.identity.models.user import User

__all__ = ["AnsweredRequest", "ApiToken", "Appointment", "MemberLink", "User"]
