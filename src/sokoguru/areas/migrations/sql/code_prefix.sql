-- Everything below an area: codes that begin with its code.
CREATE INDEX area_by_code_prefix ON areas_area (code varchar_pattern_ops, level)
