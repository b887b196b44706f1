/// How the page looks: on a phone, on a desk, in the dark and on A4 paper.
///
/// Contrast: text at least 4.5:1 and lines at least 3:1 against what they stand on, in both colour schemes. No `<` and
/// no `&` may stand in here, as the page is XML too.
enum HTMLStyle {
  static let sheet = "\n" + [colours, page, contents, text, facts, tables, figures, screens, print].joined() + "\n"

  private static let colours = """
    :root {
      color-scheme: light dark;
      --page: #ffffff; --raised: #f4f6f9; --text: #1d2127; --quiet: #545c66; --line: #858d96; --accent: #174e86;
      --mark: #8a5a00; --card: #ffffff; --shade: #00000038;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #15181c; --raised: #1f242a; --text: #e8eaed; --quiet: #b0b8c1; --line: #747d87; --accent: #94c1f2;
        --mark: #e0b060; --card: #ffffff; --shade: #ffffff38;
      }
    }

    """

  private static let page = """
    *, ::before, ::after { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; max-width: 46rem; padding: 0 1.125rem 4rem; background: var(--page); color: var(--text);
      font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    header { padding: 2.5rem 0 1.5rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 600; text-wrap: balance; margin: 2.5rem 0 .75rem; }
    h1 { font-size: clamp(1.75rem, 1.35rem + 2vw, 2.5rem); margin: 0; letter-spacing: -.01em; }
    h2 { font-size: 1.5rem; margin-top: 4rem; padding-top: 1rem; border-top: 2px solid var(--accent); }
    h3 { font-size: 1.1875rem; }
    h4, h5, h6 { font-size: 1.0625rem; }
    main { outline: none; }
    main > section:first-child > h2 { margin-top: 2rem; }
    footer {
      margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet);
      font-size: .9375rem;
    }
    .subtitle { margin: .75rem 0 0; color: var(--quiet); font-size: 1.1875rem; line-height: 1.4; }
    .skip {
      position: absolute; left: -100vw; top: 0; z-index: 1; padding: .75rem 1rem; background: var(--accent);
      color: var(--page);
    }
    .skip:focus { left: 0; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

    """

  private static let contents = """
    nav {
      padding: 1rem 1.25rem 1.25rem; background: var(--raised); border-radius: .5rem;
      border: 1px solid transparent; font-size: .9375rem;
    }
    nav h2 { margin: 0 0 .5rem; padding: 0; border: 0; font-size: 1rem; }
    nav ol { margin: 0; padding: 0; list-style: none; }
    nav ol ol { padding-left: 1rem; }
    nav a { display: block; padding: .25rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }

    """

  private static let text = """
    p, ul, ol, dl { margin: 0 0 1rem; }
    main ul { padding-left: 1.25rem; }
    main li { margin-bottom: .375rem; }
    a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    code { font: .9em ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    .note {
      padding: .75rem 1rem; background: var(--raised); border-left: 4px solid var(--mark);
      border-radius: 0 .25rem .25rem 0;
    }
    .remark, .files { margin: .5rem 0; color: var(--quiet); font-size: .875rem; line-height: 1.5; }
    .number { font-variant-numeric: tabular-nums lining-nums; }

    """

  private static let facts = """
    .facts {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr)); gap: 1rem;
      margin: 1.5rem 0;
    }
    .facts > div {
      display: flex; flex-direction: column; padding: 1rem 1.125rem; background: var(--raised);
      border-radius: .5rem; border: 1px solid transparent; min-width: 0;
    }
    .facts dt { color: var(--quiet); font-size: .9375rem; line-height: 1.35; }
    .facts dd { margin: .25rem 0 0; color: var(--quiet); font-size: .875rem; line-height: 1.45; }
    .facts .value {
      color: var(--accent); font-size: 2rem; font-weight: 600; line-height: 1.15; letter-spacing: -.01em;
      font-variant-numeric: lining-nums;
    }

    """

  private static let tables = """
    .scroll {
      overflow-x: auto; margin: 1.5rem 0 .5rem;
      background:
        linear-gradient(to right, var(--page) 40%, transparent) left / 2rem 100% local,
        linear-gradient(to left, var(--page) 40%, transparent) right / 2rem 100% local,
        linear-gradient(to right, var(--shade), transparent) left / .75rem 100% scroll,
        linear-gradient(to left, var(--shade), transparent) right / .75rem 100% scroll;
      background-repeat: no-repeat;
    }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }
    caption { padding-bottom: .5rem; text-align: left; color: var(--text); caption-side: top; }
    caption .number, figcaption .number { font-weight: 600; }
    th, td {
      padding: .4375rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line);
      min-width: 4rem; max-width: 24rem;
    }
    th:first-child, td:first-child { padding-left: .25rem; }
    thead th {
      vertical-align: bottom; border-bottom: 2px solid var(--text); line-height: 1.25; overflow-wrap: normal;
    }
    tbody th { font-weight: 500; min-width: 9rem; }
    th.number, td.number { text-align: right; white-space: nowrap; }
    thead th.number { white-space: normal; }
    @media (max-width: 40rem) {
      table { font-size: .875rem; }
      th, td { padding-left: .375rem; padding-right: .375rem; min-width: 3rem; }
      tbody th { min-width: 8rem; }
    }

    """

  private static let figures = """
    figure { margin: 2rem 0 .75rem; }
    .picture {
      overflow-x: auto; padding: .75rem; background: var(--card); border: 1px solid var(--line);
      border-radius: .375rem; color-scheme: light;
    }
    .picture svg, .picture img {
      display: block; width: 100%; height: auto; margin: 0 auto; min-width: min(var(--natural, 100%), 38rem);
      max-width: calc(var(--natural, 100%) * 1.15);
    }
    figcaption { margin: .625rem 0 0; line-height: 1.45; }
    details { margin: .5rem 0 2rem; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
    summary { padding: .5rem .25rem; color: var(--accent); cursor: pointer; }
    summary:hover { text-decoration: underline; }

    """

  private static let screens = """
    @media (min-width: 72rem) {
      body { display: grid; grid-template-columns: 15rem minmax(0, 50rem); column-gap: 4rem; max-width: 71.25rem; }
      main p, main ul { max-width: 44rem; }
      header, footer { grid-column: 2; }
      nav {
        grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 2.5rem;
        margin-top: 2.5rem; max-height: calc(100vh - 5rem); overflow-y: auto;
      }
      main { grid-column: 2; }
    }

    """

  private static let print = """
    @page {
      size: A4; margin: 18mm 16mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #3c434b; }
    }
    @page landscape { size: A4 landscape; }
    @media print {
      :root {
        color-scheme: light;
        --page: #ffffff; --raised: #f4f6f9; --text: #000000; --quiet: #3c434b; --line: #858d96; --accent: #174e86;
        --mark: #8a5a00; --card: #ffffff;
      }
      body { display: block; max-width: none; padding: 0; font-size: 10pt; line-height: 1.45; }
      header { padding: 0 0 6mm; }
      nav, .skip, .files { display: none; }
      h1 { font-size: 22pt; }
      h2 { font-size: 15pt; margin-top: 10mm; }
      h3 { font-size: 12pt; margin-top: 7mm; }
      h1, h2, h3, h4, h5, h6, summary, caption { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
      p:has(+ figure), p:has(+ .scroll) { break-after: avoid; }
      tr, .note, .facts > div, .picture, .short { break-inside: avoid; }
      .picture { break-after: avoid; padding: 0; border: 0; overflow: visible; }
      .picture svg, .picture img { min-width: 0; max-width: 100%; max-height: 210mm; }
      /* Else a table that is too wide would make the browser shrink all pages. */
      .scroll { overflow: clip; background: none; }
      .facts { grid-template-columns: repeat(3, 1fr); }
      thead { display: table-header-group; }
      table { font-size: 8.5pt; }
      th, td { padding: 1mm 2mm; min-width: 0; max-width: none; }
      tbody th { min-width: 22mm; }
      th { hyphens: auto; }
      .many-columns { page: landscape; }
      .many-columns table { font-size: 7pt; }
      .many-columns th, .many-columns td { padding: .75mm 1mm; }
      details { border: 0; }
      details::details-content { content-visibility: visible; block-size: auto; }
      summary { display: none; }
    }
    """
}
