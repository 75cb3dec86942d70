import ArgumentParser
import Practice

/// The commands for everything around the lessons but to practise, which `exercises` is for: checks,
/// README.md, the gallery, the site.
struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "What surrounds the lessons: checks of exercises, README.md, the gallery, the site.",
    subcommands: [
      CheckExercises.self, Ship.self, Claims.self,
      FillReadme.self, CheckReadme.self, DrawDiagrams.self, CheckDiagrams.self, CheckWords.self,
      CheckRegisters.self, MakeSite.self, CompareRuns.self, ExamineRun.self,
    ])
}

CourseCommand.main()
