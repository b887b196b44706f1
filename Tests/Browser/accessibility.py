"""What Chromium tells screen readers of the figures on a page."""


def figures(page):
    """The name and the description of each image in the accessibility tree, in the order of the page."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    images = [node for node in nodes if not node["ignored"] and node["role"]["value"] in ("image", "img")]
    return [
        {"name": node.get("name", {}).get("value", ""), "description": node.get("description", {}).get("value", "")}
        for node in images
    ]
