import Evaluation
import Plots

/// What the proxy pays and what is right, over the updates: one panel for each rule that was trained on.
func holeFigure(at updates: [Int], bands: [[SeedBand]], caption: String) -> Figure {
  let titles = ["trained on the proxy: hole open", "trained on the strict rule: hole closed"]
  return Figure(
    title: "The proxy's pay rises while accuracy dies; with the hole closed, both rise",
    caption: caption,
    panels: zip(titles, bands).map { title, bands in
      Panel(
        title, xLabel: "update", yLabel: "share of responses",
        layers: zip(["paid by the proxy", "truly right"], bands).map { name, band in
          .line(name, x: updates.prefix(band.mean.count), y: band.mean, band: (band.low, band.high))
        }, yRange: 0...1)
    })
}
