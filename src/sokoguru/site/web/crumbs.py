"""The pages above a page, as the kit prints them."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.identity.web.doors import Door
from sokoguru.members.vocabulary import MemberFact
from sokoguru.ui.vocabulary import Crumb


def below_members(door: Door, here: str, member: MemberFact | None = None) -> list[Crumb]:
    """Members › (a member ›) here."""
    slug = door.cooperative.slug
    crumbs = [Crumb(label=_("Anggota"), url=reverse("site:members", kwargs={"slug": slug}))]
    if member is not None:
        kwargs = {"slug": slug, "member_id": member.id}
        crumbs.append(Crumb(label=member.name, url=reverse("site:member", kwargs=kwargs)))
    return [*crumbs, Crumb(label=here)]


def below_settings(door: Door, here: str, above: tuple[str, str] | None = None) -> list[Crumb]:
    """Settings › (a page above ›) here; `above` is a label and the name of its address."""
    slug = door.cooperative.slug
    crumbs = [Crumb(label=_("Pengaturan"), url=reverse("site:settings", kwargs={"slug": slug}))]
    if above is not None:
        label, url_name = above
        crumbs.append(Crumb(label=label, url=reverse(url_name, kwargs={"slug": slug})))
    return [*crumbs, Crumb(label=here)]
