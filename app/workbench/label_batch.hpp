// SPDX-License-Identifier: Apache-2.0
// Labels of many rows at once, as the command line and the window ask for them: every row read and checked, then laid out,
// written, read back, and only when every file is proved put into place. As many labels come out as the rows ask for, or
// nothing does.
//
// Memory is bounded by the file, not by the job: rows are read twice (checked and counted, then made), and a large job
// becomes FILE-1.pdf, FILE-2.pdf …, of which each thread holds one. A sheet is filled with the labels of following rows;
// each file begins a sheet. The same rows give the same files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "app/workbench/label_job.hpp"
#include "app/workbench/label_rows.hpp"
#include "labels/proof/proved_file.hpp"

namespace vialwright::workbench {

// "3 of 12" on each label: within the labels of its row, or of its product's lot in this job.
enum class Numbering : std::uint8_t { none, in_row, in_lot };

inline constexpr std::size_t most_labels_of_a_job = 500'000;
inline constexpr std::size_t most_labels_of_a_file = 1'250;  // two at a time stay within 130 MB

struct LabelBatch {
    LabelJob shared;  // what all labels have in common; its product, kind, request, copies are not looked at
    LabelRows* rows = nullptr;
    // By its id, or why there is none; asked once for each id.
    std::function<Result<const formulary::Monograph*, std::string>(const std::string& id)> product;
    WorkOutDate work_out;  // empty: each row has its date
    int serial_from = 0;   // > 0: all labels are numbered from here, in the order of the rows
    Numbering numbering = Numbering::none;
    std::filesystem::path out;  // FILE.pdf
    unsigned threads = 0;       // 0: as many as the machine has cores
    std::size_t most_labels_of_a_file = workbench::most_labels_of_a_file;
};

// What is wrong with a row, and how many further rows have the same.
struct BadRow {
    std::size_t line = 0;
    std::string message;  // "made: "2026-13-01T09:00" is not a time: write it as 2026-03-01T14:00"
    std::size_t further = 0;
};

struct BatchFailure {
    enum class Why : std::uint8_t {
        rows,       // cannot be read as labels
        refused,    // read, but a label would not be right or would not fit
        limit,      // no rows, or more labels than a job may have
        changed,    // the rows were other ones the second time
        unproved,   // a file does not say what was meant: a bug
        not_saved,  // the disk
        cancelled
    };
    Why why = Why::rows;
    std::vector<BadRow> bad;   // the first most_told of them
    std::size_t bad_rows = 0;  // all of them
    std::string message;       // of the job as a whole
    static constexpr std::size_t most_told = 50;
};

struct BatchFile {
    std::filesystem::path path;
    std::string sha256;
    std::size_t labels = 0, pages = 0;
    std::optional<proof::ProvedFile::Seal> seal;  // of its proof: to print it as it lies on the disk
};

// Something to look at, with the number of rows that have it.
struct BatchFinding {
    lint::Finding finding;
    std::size_t rows = 0;
};

struct MadeBatch {
    std::vector<BatchFile> files;
    std::size_t labels = 0, pages = 0, rows = 0;
    std::string kind;           // of the first label
    layout::LabelLayout first;  // the first label
    RenderedProof rendering;    // of the first page
    std::vector<BatchFinding> findings;
};

// Called on the caller's thread a few times a second.
using ShowBatch = std::function<void(std::size_t labels_done, std::size_t labels_asked)>;

Result<MadeBatch, BatchFailure> make_label_batch(const LabelBatch& batch, const ShowBatch& show = {},
                                                 const std::stop_token& stop = {});

}  // namespace vialwright::workbench
