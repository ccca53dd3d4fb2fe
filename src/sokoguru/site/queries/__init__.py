"""Every question that the front pages put together from several floors."""

from sokoguru.site.queries.desk import desk, next_step

__all__ = ["desk", "next_step"]
