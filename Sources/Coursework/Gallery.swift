/// Returns the gallery, `plots/README.md`: all figures of the lessons' pages, each with what it
/// shows.
package func galleryText(_ pages: [PublishedPage]) -> String {
  let head = """
    <!-- Made from the lessons' pages by `make readme`. -->

    # Figures

    Each is a finding. Beside it are the data that it draws and the script that draws it: \
    `gnuplot -d NAME.gp`.

    """
  return head
    + pages.map { page in
      "\n## [\(page.folder)](../lessons/\(page.folder)/README.md)\n"
        + page.figures.map { figure in
          let (path, name) = (figure.path, figure.name)
          return """

            [<img src="\(path).svg" width="400" alt="\(name)">](\(path).svg)
            <br>\(figure.finding).
            <br>[data](\(path).tsv) · [script](\(path).gp)

            """
        }.joined()
    }.joined()
}
