import Foundation
import Ranks
import Testing

private func set(_ values: [String: String]) {
  let names = [
    "OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "OMPI_COMM_WORLD_LOCAL_SIZE", "MPI_LOCALNRANKS",
  ]
  for name in names { unsetenv(name) }
  for (name, value) in values { setenv(name, value, 1) }
}

/// What a program is started with is said in its environment, which belongs to a process of its own here.
@Suite("The ranks that a program was started with")
struct WorldTests {
  @Test("are one where nobody says more, and several need MPI")
  func missing() async {
    await #expect(processExitsWith: .success) {
      // The first that is a number counts, of Open MPI's and then of MPICH's.
      let starts: [([String: String], Bool)] = [
        ([:], false), (["PMI_SIZE": "1"], false), (["PMI_SIZE": "2"], true),
        (["OMPI_COMM_WORLD_SIZE": "4"], true),
        (["OMPI_COMM_WORLD_SIZE": "1", "PMI_SIZE": "2"], false),
        (["OMPI_COMM_WORLD_SIZE": "x", "PMI_SIZE": "2"], true),
        (["OMPI_COMM_WORLD_LOCAL_SIZE": "4"], false),
      ]
      for (values, isMissing) in starts {
        set(values)
        #if !MPI
          guard Ranks.isMissingMPI == isMissing else { fatalError("\(values)") }
        #else
          guard !Ranks.isMissingMPI else { fatalError("\(values), \(isMissing)") }
        #endif
      }
      set([:])
      guard Ranks.world.count == 1 && Ranks.world.rank == 0 else { fatalError("not alone") }
    }
  }

  @Test(
    "on this host are as many as is said, and at least one",
    arguments: [
      (["MPI_LOCALNRANKS": "3"], 3), (["OMPI_COMM_WORLD_LOCAL_SIZE": "0"], 1),
    ])
  func onThisHost(values: [String: String], count: Int) async {
    await #expect(processExitsWith: .success) {
      [values = values as [String: String], count = count as Int] in
      set(values)
      guard Ranks.onThisHost == count else { fatalError("\(Ranks.onThisHost)") }
    }
  }
}
