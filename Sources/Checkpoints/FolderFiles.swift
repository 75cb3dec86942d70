internal import CFileExchange
import Foundation

// A folder of files is written whole or not at all. Its files are written into a hidden folder
// beside it and brought to the disk; then one system call gives that folder the name. If the
// process is killed at any moment, the name stands for all old files or for all new ones.

/// Makes a folder of exactly these files, in the place of an earlier one if there is one.
///
/// - Parameters:
///   - folder: what the files are put into; the folder around it is made if it is not there.
///   - files: names and contents.
///   - replaceable: the names that the earlier folder may have; another file in it is not deleted
///     but an error.
/// - Throws: ``CheckpointError``; the earlier folder is then untouched.
func writeFolder(
  _ folder: URL, files: [(name: String, bytes: [UInt8])], replacing replaceable: Set<String>
) throws(CheckpointError) {
  // A symbolic link stays one: what it points to is replaced.
  let folder = folder.standardizedFileURL.resolvingSymlinksInPath()
  let parent = folder.deletingLastPathComponent()
  do {
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
  } catch {
    throw .notWritten(path: folder.path, reason: reason(error))
  }
  let exists = FileManager.default.fileExists(atPath: folder.path)
  if exists { try checkReplaceable(folder, replaceable) }

  removeLeftovers(in: parent, of: folder.lastPathComponent)
  let draft = try makeDraft(of: folder)
  defer { removeFolder(draft) }
  for (name, bytes) in files {
    if let problem = writeFile(draft.appendingPathComponent(name), bytes) {
      throw .notWritten(path: folder.appendingPathComponent(name).path, reason: problem)
    }
  }
  try synchronize(draft)
  let renamed =
    exists ? exchange(draft.path, folder.path) : rename(draft.path, folder.path)
  guard renamed == 0 else {
    let noExchange = exists && (errno == EINVAL || errno == ENOSYS || errno == EXDEV)
    throw .notWritten(
      path: folder.path,
      reason: noExchange
        ? "this file system cannot exchange two folders; save under a new name" : lastReason())
  }
  try synchronize(parent)
}

/// Removes the remains of writers that were killed, and nothing of writers that are still running.
///
/// - Parameters:
///   - parent: the folder around.
///   - name: of the folder they were writing; all names if it is left out.
func removeLeftovers(in parent: URL, of name: String? = nil) {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
  for draft in names {
    guard let match = draft.wholeMatch(of: /\.(.+)\.partial-([0-9]+)-[A-F0-9]{8}/),
      name == nil || match.1 == name ?? "", let process = pid_t(match.2),
      kill(process, 0) != 0 && errno == ESRCH
    else { continue }
    removeFolder(parent.appendingPathComponent(draft))
  }
}

/// Deletes a folder; if the process is killed on the way, the name never stands for some of its
/// files.
func discardFolder(_ folder: URL) throws(CheckpointError) {
  let draft = try makeDraft(of: folder)
  // A folder may take the place of an empty one.
  let renamed = rename(folder.path, draft.path)
  let why = lastReason()
  removeFolder(draft)
  if renamed != 0 { throw .notWritten(path: folder.path, reason: why) }
}

/// Makes an empty hidden folder beside another, named so that ``removeLeftovers(in:of:)`` finds its
/// owner.
private func makeDraft(of folder: URL) throws(CheckpointError) -> URL {
  let process = ProcessInfo.processInfo.processIdentifier
  // Another thread may be writing the same folder at the same time.
  let unique = UUID().uuidString.prefix(8)
  let draft = folder.deletingLastPathComponent().appendingPathComponent(
    ".\(folder.lastPathComponent).partial-\(process)-\(unique)")
  guard mkdir(draft.path, 0o777) == 0 else {
    throw .notWritten(path: folder.path, reason: lastReason())
  }
  return draft
}

/// Writes a file and brings it to the disk; returns the system's error if that fails.
private func writeFile(_ url: URL, _ bytes: [UInt8]) -> String? {
  let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { return lastReason() }
  let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  do {
    try file.write(contentsOf: bytes)
    try file.synchronize()
    try file.close()
    return nil
  } catch {
    return reason(error)
  }
}

/// Brings the names in a folder to the disk.
private func synchronize(_ folder: URL) throws(CheckpointError) {
  let file = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard file >= 0 else { throw .notWritten(path: folder.path, reason: lastReason()) }
  defer { close(file) }
  // Some file systems cannot do this to a folder, and say so with EINVAL.
  if fsync(file) != 0 && errno != EINVAL {
    throw .notWritten(path: folder.path, reason: lastReason())
  }
}

private func checkReplaceable(
  _ folder: URL, _ replaceable: Set<String>
) throws(CheckpointError) {
  let names: [String]
  do {
    names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  } catch {
    throw .notWritten(path: folder.path, reason: "there is a file of that name, or no access")
  }
  for name in names.sorted() where !replaceable.contains(name) {
    throw .foreignFile(path: folder.appendingPathComponent(name).path)
  }
}

/// Best effort: a folder that cannot be removed is hidden, and the next call tries again.
private func removeFolder(_ folder: URL) {
  try? FileManager.default.removeItem(at: folder)
}

/// Returns the system's message, without the wrapping.
func reason(_ error: any Error) -> String {
  if let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError,
    cause.domain == NSPOSIXErrorDomain
  {
    return String(cString: strerror(Int32(cause.code)))
  }
  return error.localizedDescription
    .replacing("The operation could not be completed. ", with: "").trimmingCharacters(in: ["."])
}
