// SPDX-License-Identifier: Apache-2.0
// From --printer and --print to a job in a queue: which printer is meant, where the file is kept, and how it went.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "app/print/submit.hpp"

namespace vialwright::cli {

struct Printing {
    printer::Printer printer;
    bool is_profile = false;  // one of the settings; otherwise only a queue and dots per inch
    bool prints = false;      // --print
};

// `dpi` is --printer-dpi, "" where it was not given. Nothing after complaining, with the exit status in `code`.
std::optional<Printing> read_printing(const Session& session, const PrintOptions& options,
                                      const std::string& dpi, ExitCode& code);

struct PrintOutcome {
    std::optional<print::Printed> printed;
    ExitCode code = ExitCode::done;  // findings: printed, with something to look at
    std::string text;                // for a person: a line for each thing to know
};

// Proves the bytes once more in the moment they are sent; complains where nothing is printed.
PrintOutcome print_file(const Session& session, const printer::Printer& printer, const stock::Stock& stock,
                        std::string pdf, const layout::PrintJob& job, const std::string& kept_as);

// A proved file of several, on the disk.
struct KeptFile {
    std::string path;
    std::string sha256;
    proof::ProvedFile::Seal seal;
};

struct PrintOutcomes {
    std::vector<print::Printed> printed;  // of the files, from the first on, as far as it went
    ExitCode code = ExitCode::done;
    std::string text;
};

// Each file as it lies on the disk, if it is still the one that was proved. The first that cannot be printed ends it, and it
// is told which were sent.
PrintOutcomes print_files(const Session& session, const printer::Printer& printer, const stock::Stock& stock,
                          const std::vector<KeptFile>& files);

Json to_json(const std::optional<print::Printed>& printed);  // {"queue", "job", "media", "notes"} or null

}  // namespace vialwright::cli
