import Foundation

#if MPI
  import CMPI
#endif

extension Ranks {
  /// The ranks that this program was started with: by `mpirun -n 4`, four.
  ///
  /// It is alone unless it was built with the package trait `MPI`.
  public static let world = makeWorld()

  /// The number of ranks on this host, as far as who started them says.
  public static let onThisHost =
    max(1, environment(["OMPI_COMM_WORLD_LOCAL_SIZE", "MPI_LOCALNRANKS"]) ?? 1)

  /// Indicates whether the program was started as one of several ranks and cannot be one, since it
  /// was built without MPI: several that do not know of each other would write over each other's
  /// files.
  public static var isMissingMPI: Bool {
    #if MPI
      false
    #else
      startedRanks ?? 1 > 1
    #endif
  }

  /// The number of ranks that were started, by Open MPI or by MPICH; nothing if the program was
  /// started by hand.
  private static var startedRanks: Int? { environment(["OMPI_COMM_WORLD_SIZE", "PMI_SIZE"]) }

  private static func environment(_ names: [String]) -> Int? {
    let environment = ProcessInfo.processInfo.environment
    return names.compactMap { environment[$0].flatMap { Int($0) } }.first
  }

  private static func makeWorld() -> Ranks {
    #if MPI
      guard startedRanks ?? 1 > 1 else { return alone }
      var (rank, count): (Int32, Int32) = (0, 0)
      let isEnough = ranksBegin(&rank, &count) == 0
      let world = Ranks(rank: Int(rank), count: Int(count), MPITransport())
      if !isEnough { world.end("this MPI allows calls from the first thread alone") }
      return world
    #else
      return alone
    #endif
  }
}

#if MPI
  /// Messages by MPI: Open MPI or MPICH.
  struct MPITransport: RankTransport {
    /// The most bytes in one message: MPI counts them in 32 bits. A message that is as long is followed
    /// by another one.
    private static let most = 1 << 30

    func send(_ bytes: [UInt8], to rank: Int, tag: Int) {
      var rest = bytes[...]
      while rest.count >= Self.most {
        ranksSend(Array(rest.prefix(Self.most)), Int32(Self.most), Int32(rank), Int32(tag))
        rest = rest.dropFirst(Self.most)
      }
      ranksSend(Array(rest), Int32(rest.count), Int32(rank), Int32(tag))
    }

    func receive(from rank: Int) -> (bytes: [UInt8], tag: Int) {
      var (all, tag) = ([UInt8](), Int32(0))
      while true {
        let count = ranksAwait(Int32(rank), &tag)
        var bytes = [UInt8](repeating: 0, count: Int(count))
        ranksReceive(&bytes, count, Int32(rank), tag)
        if all.isEmpty { all = bytes } else { all += bytes }
        if count < Self.most { return (all, Int(tag)) }
      }
    }

    func end() -> Never {
      ranksAbort(EXIT_FAILURE)
      exit(EXIT_FAILURE)
    }
  }
#endif
