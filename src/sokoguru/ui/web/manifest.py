"""The web manifest: what a phone needs to put Sokoguru on its first screen."""

from django.http import HttpRequest, JsonResponse
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
@cache_control(max_age=3600)
def manifest(request: HttpRequest) -> JsonResponse:
    """Name, colours and icons; the icons have hashed names, so it is made here and not a file."""
    icon = {"type": "image/png", "purpose": "any maskable"}
    return JsonResponse(
        {
            "name": "Sokoguru",
            "short_name": "Sokoguru",
            "description": _("Pembukuan dan layanan koperasi"),
            "lang": "id",
            "start_url": "/",
            "display": "standalone",
            "background_color": "#fbfaf6",
            "theme_color": "#fbfaf6",
            "icons": [
                {"src": static("ui/brand/favicon.svg"), "type": "image/svg+xml", "sizes": "any"},
                {"src": static("ui/brand/icon-192.png"), "sizes": "192x192", **icon},
                {"src": static("ui/brand/icon-512.png"), "sizes": "512x512", **icon},
            ],
        },
        content_type="application/manifest+json",
    )
