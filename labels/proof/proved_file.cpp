// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/proved_file.hpp"

namespace vialwright::proof {

namespace {

// FNV-1a, 64 bits: against a file that was written over between its proof and its printing, not against malice.
std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3;
    }
    return hash;
}

}  // namespace

ProvedFile::ProvedFile(std::string bytes, const layout::PrintJob& job)
    : bytes_(std::move(bytes)),
      page_width_(job.page_width),
      page_height_(job.page_height),
      dpi_(job.dpi),
      pages_(job.pages.size()),
      labels_(job.label_count()) {}

ProvedFile::ProvedFile(std::string bytes, const Seal& seal)
    : bytes_(std::move(bytes)),
      page_width_(seal.page_width_),
      page_height_(seal.page_height_),
      dpi_(seal.dpi_),
      pages_(seal.pages_),
      labels_(seal.labels_) {}

ProvedFile::Seal::Seal(const ProvedFile& file)
    : page_width_(file.page_width_),
      page_height_(file.page_height_),
      dpi_(file.dpi_),
      pages_(file.pages_),
      labels_(file.labels_),
      size_(file.bytes_.size()),
      hash_(hash_of(file.bytes_)) {}

std::optional<ProvedFile> ProvedFile::reopen(std::string bytes, const Seal& seal) {
    if (bytes.size() != seal.size_ || hash_of(bytes) != seal.hash_) return std::nullopt;
    return ProvedFile(std::move(bytes), seal);
}

Result<ProvedFile, std::vector<std::string>> ProvedFile::prove(std::string pdf_bytes,
                                                               const layout::PrintJob& job) {
    Proof proof = proof::prove(pdf_bytes, job);
    if (!proof.passed()) return Failure{std::move(proof.faults)};
    return ProvedFile(std::move(pdf_bytes), job);
}

}  // namespace vialwright::proof
