"""The pages of assets, below `/k/<slug>/aset/`."""

from django.urls import path

from sokoguru.assets.web import card, counts, depreciation, register, registration

app_name = "assets"
urlpatterns = [
    path("", register.index, name="register"),
    path("baru/", registration.new, name="new"),
    path("ambil-alih/", registration.take_over, name="take_over"),
    path("buku/", register.book, name="book"),
    path("label/", register.labels, name="labels"),
    path("penyusutan/", depreciation.index, name="depreciation"),
    path("opname/", counts.index, name="counts"),
    path("opname/baru/", counts.new, name="count_new"),
    path("opname/<uuid:count_id>/", counts.minutes, name="count"),
    path("<uuid:asset_id>/", card.card, name="asset"),
    path("<uuid:asset_id>/periksa/", card.check, name="check"),
    path("<uuid:asset_id>/pindah/", card.move, name="move"),
    path("<uuid:asset_id>/taksiran/", card.estimate, name="estimate"),
    path("<uuid:asset_id>/lepas/", card.dispose, name="dispose"),
]
