"""Forms of attendance: each casts the people of a meeting and gives the blocks that list them."""

FORMS = {}


def form(name, kinds=None, formats=None, weight=1.0):
    """Declares a form: the kinds of body and the formats it suits; None for all."""

    def add(f):
        FORMS[name] = (f, kinds, formats, weight)
        return f

    return add


from forms import leftovers, lists, mixtures, prose, tables  # noqa: E402,F401
