"""Schedules, payments, accruals, flags and sources: values in, values out."""
