// SPDX-License-Identifier: Apache-2.0
// The commands. Each takes its options as text, answers on the terminal, and returns the exit status of the contract.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/exit_code.hpp"
#include "app/cli/terminal.hpp"
#include "app/workbench/label_text.hpp"
#include "app/workbench/library.hpp"
#include "core/bud/question_text.hpp"
#include "core/dosing/order.hpp"
#include "core/patient/read_patient.hpp"

namespace vialwright::cli {

struct GlobalOptions {
    bool json = false;
    std::vector<std::string> formulary;  // folders; empty: the shipped one
    std::string zone;
    std::string store;
    std::string color = "auto";
};

// What every command is given.
struct Session {
    const GlobalOptions& options;
    workbench::Library& library;
    const Terminal& terminal;
};

struct DoseOptions {
    std::string product;
    dosing::OrderText order;
    std::vector<std::string> provide;  // "NAME=TEXT"
};
ExitCode run_dose(const Session& session, const DoseOptions& options);

struct CheckOptions {
    std::string file;     // "-": standard input
    std::string out;      // "": no report
    std::string columns;  // "": the file's columns have our names
};
ExitCode run_check(const Session& session, const CheckOptions& options);

struct BudOptions {
    bud::QuestionText text;
};
ExitCode run_bud(const Session& session, const BudOptions& options);

// Which printer labels are laid out for, and whether they are printed.
struct PrintOptions {
    std::string printer;  // of the settings, by its id
    std::optional<std::string>
        print;  // a printer of the settings or a queue; "": the printer's own, or the default queue
};

struct LabelOptions {
    workbench::LabelText label;  // `made`, `opened` and `storage` stand in the question
    bud::QuestionText question;
    std::string stock, out, facility, container;
    std::string start_at = "1", printer_dpi, serial_from, number_labels;
    PrintOptions printing;
    std::string from, columns;                      // a file of rows, and what its columns are
    bool list_kinds = false, list_phrases = false;  // instead of a label
};
ExitCode run_label(const Session& session, const LabelOptions& options);

struct PatientOptions {
    patient::PatientText text;
    std::string today;
};
ExitCode run_patient(const Session& session, const PatientOptions& options);

ExitCode run_formulary_list(const Session& session);
ExitCode run_formulary_show(const Session& session, const std::string& product);
ExitCode run_formulary_check(const Session& session, const std::vector<std::string>& files);

struct StockListOptions {
    bool glabels = false;             // of gLabels' database alone
    bool unused = false;              // its templates that cannot be used, with the reason
    std::vector<std::string> search;  // words that must all occur
};
ExitCode run_stock_list(const Session& session, const StockListOptions& options);
ExitCode run_stock_show(const Session& session, const std::string& id);

struct PrinterTestOptions {
    std::string printer, stock, out;
};
ExitCode run_printer_list(const Session& session);
ExitCode run_printer_show(const Session& session, const std::string& id);
ExitCode run_printer_test(const Session& session, const PrinterTestOptions& options);

// Faults of files, one a line on standard error; the exit status that they mean.
ExitCode complain(const Terminal& terminal, const files::Faults& faults);

}  // namespace vialwright::cli
