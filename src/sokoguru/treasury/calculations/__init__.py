"""Reading bank statements, finding counterparts and counting cash: values in, values out."""
