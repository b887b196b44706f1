# The wheel has its own here.
VERSION = "0+sources"
