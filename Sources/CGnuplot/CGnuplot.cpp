#include "CGnuplot.h"

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

// Package.swift looks for the header, and links what it needs.
#if defined(HAS_GNUPLOT_IOSTREAM)
#include <gnuplot-iostream.h>
#else
#include <ostream>
// In its place: no file can be opened.
struct Gnuplot : std::ostream {
  explicit Gnuplot(const std::string &) : std::ostream(nullptr) {
    throw std::runtime_error("built without gnuplot-iostream.h");
  }
  template <typename Table>
  void send1d(const Table &) {}
};
#endif

bool cgnuplot_is_available(void) noexcept {
#if defined(HAS_GNUPLOT_IOSTREAM)
  return true;
#else
  return false;
#endif
}

struct CGnuplotScript {
  std::unique_ptr<Gnuplot> file;  // empty once closed
  bool failed = false;
  std::string error;
};

namespace {

/// Printed in the fewest digits that read back as the same number.
struct Number {
  double value;
};

std::ostream &operator<<(std::ostream &stream, Number number) {
  if (!std::isfinite(number.value)) return stream << "NaN";
  char digits[32];
  auto end = std::to_chars(digits, digits + sizeof digits, number.value).ptr;
  return stream.write(digits, end - digits);
}

bool fail(CGnuplotScript *script, const char *message) noexcept {
  script->failed = true;
  try {
    script->error = message;
  } catch (...) {  // no memory for the message: `failed` is set, the text is made up when asked for
  }
  return false;
}

/// Runs `body` on the open file, flushes, and turns whatever went wrong into a message.
template <typename Body>
bool attempt(CGnuplotScript *script, Body body) noexcept {
  if (script->failed) return false;
  try {
    if (!script->file) return fail(script, "the script is already closed");
    errno = 0;
    body(*script->file);
    script->file->flush();
    if (script->file->good()) return true;
    return fail(script, errno ? std::strerror(errno) : "it could not be written whole");
  } catch (const std::exception &exception) {
    return fail(script, exception.what());
  } catch (...) {
    return fail(script, "unknown C++ exception");
  }
}

}  // namespace

CGnuplotScript *cgnuplot_open(const char *path) noexcept {
  auto script = new (std::nothrow) CGnuplotScript;
  if (!script) return nullptr;
  try {
    errno = 0;
    // With ">" in front the rest is the name of a file, opened as it is: no shell sees it.
    script->file = std::make_unique<Gnuplot>(std::string(">") + path);
  } catch (const std::exception &exception) {
    fail(script, errno ? std::strerror(errno) : exception.what());
  } catch (...) {
    fail(script, "unknown C++ exception");
  }
  return script;
}

bool cgnuplot_command(CGnuplotScript *script, const char *line) noexcept {
  return attempt(script, [&](Gnuplot &file) { file << line << '\n'; });
}

bool cgnuplot_data(CGnuplotScript *script, const char *name, const double *values, size_t rows,
                   size_t columns) noexcept {
  return attempt(script, [&](Gnuplot &file) {
    if (!values || rows == 0 || columns == 0)
      throw std::invalid_argument(std::string("no data for the block $") + name);
    std::vector<std::vector<Number>> table(rows);
    for (size_t row = 0; row < rows; ++row)
      for (size_t column = 0; column < columns; ++column)
        table[row].push_back({values[row * columns + column]});
    // gnuplot-iostream ends its data with the line "e", so that is the mark that ends the block.
    file << '$' << name << " << e\n";
    file.send1d(table);
  });
}

bool cgnuplot_close(CGnuplotScript *script) noexcept {
  bool written = attempt(script, [](Gnuplot &) {});
  script->file.reset();
  return written;
}

const char *cgnuplot_last_error(const CGnuplotScript *script) noexcept {
  return script->failed && script->error.empty() ? "out of memory" : script->error.c_str();
}

void cgnuplot_free(CGnuplotScript *script) noexcept { delete script; }
