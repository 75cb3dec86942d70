import ArgumentParser

/// The commands for everything around the lessons: exercises and hints, README.md, the gallery, the
/// site.
struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "What surrounds the lessons: exercises, README.md, the gallery, the site.",
    subcommands: [
      Exercises.self, OneExercise.self, Hint.self, CheckExercises.self, Ship.self, Claims.self,
      FillReadme.self, CheckReadme.self, DrawDiagrams.self, CheckDiagrams.self, CheckWords.self,
      CheckRegisters.self, MakeSite.self,
    ])
}

CourseCommand.main()
