"""The product's engine, whose "flush" brings a test database back from its template."""
