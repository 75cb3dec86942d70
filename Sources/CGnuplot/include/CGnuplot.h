#pragma once

// A gnuplot script, written to a file by gnuplot-iostream, behind a plain C interface.
//
// Nothing here starts gnuplot: a pipe to a program that is missing or fails says so too late, or
// kills the writer. The caller runs `gnuplot -d file.gp` afterwards and checks the exit status.
//
// The first failure sticks: every later call returns false, and the message stays as it was.

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
#define CGNUPLOT_NOEXCEPT noexcept
extern "C" {
#else
#define CGNUPLOT_NOEXCEPT
#endif

#pragma clang assume_nonnull begin

typedef struct CGnuplotScript CGnuplotScript;

/// Whether gnuplot-iostream was there when this was built. Where it was not, every other function fails.
bool cgnuplot_is_available(void) CGNUPLOT_NOEXCEPT;

/// Starts a script in a new or emptied file. NULL only when there is no memory left; a file that
/// cannot be opened is reported by `cgnuplot_last_error`. Give it back with `cgnuplot_free`.
CGnuplotScript *_Nullable cgnuplot_open(const char *path) CGNUPLOT_NOEXCEPT;

/// Writes one line. The text is written as it is: quoting is the caller's part.
bool cgnuplot_command(CGnuplotScript *script, const char *line) CGNUPLOT_NOEXCEPT;

/// Writes the data block `$name`: `rows` lines of `columns` numbers, row after row, in the fewest
/// digits that give the same number back. What is not finite becomes `NaN`, where gnuplot breaks a
/// line. A block without rows or columns is refused, since gnuplot-iostream cannot write one.
bool cgnuplot_data(CGnuplotScript *script, const char *name, const double *_Nullable values,
                   size_t rows, size_t columns) CGNUPLOT_NOEXCEPT;

/// Closes the file: true when everything has reached it.
bool cgnuplot_close(CGnuplotScript *script) CGNUPLOT_NOEXCEPT;

/// Why the first failing call failed; empty as long as all is well.
const char *cgnuplot_last_error(const CGnuplotScript *script) CGNUPLOT_NOEXCEPT;

/// Closes the file if it is open, and frees the script.
void cgnuplot_free(CGnuplotScript *script) CGNUPLOT_NOEXCEPT;

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif
