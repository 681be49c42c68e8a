// SPDX-License-Identifier: Apache-2.0
// A PDF that was read back and says what was meant. The only kind of file that can be sent to a printer: there is no way to
// make one but by the proof of its bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "labels/proof/proof.hpp"

namespace vialwright::proof {

class ProvedFile {
public:
    // What is kept of a proved file whose bytes go to the disk, so that it can be taken up again.
    class Seal {
        friend class ProvedFile;
        explicit Seal(const ProvedFile& file);
        draw::Length page_width_, page_height_;
        int dpi_;
        std::size_t pages_, labels_, size_;
        std::uint64_t hash_;
    };

    // The proof's faults where it fails.
    static Result<ProvedFile, std::vector<std::string>> prove(std::string pdf_bytes,
                                                              const layout::PrintJob& job);

    // The same file, read from the disk again; nothing where these are other bytes.
    static std::optional<ProvedFile> reopen(std::string bytes, const Seal& seal);

    Seal seal() const { return Seal(*this); }
    std::string take_bytes() && { return std::move(bytes_); }

    const std::string& bytes() const { return bytes_; }
    const draw::Length& page_width() const { return page_width_; }
    const draw::Length& page_height() const { return page_height_; }
    int dpi() const { return dpi_; }  // that its bars are aligned to
    std::size_t pages() const { return pages_; }
    std::size_t labels() const { return labels_; }

private:
    ProvedFile(std::string bytes, const layout::PrintJob& job);
    ProvedFile(std::string bytes, const Seal& seal);

    std::string bytes_;
    draw::Length page_width_, page_height_;
    int dpi_;
    std::size_t pages_, labels_;
};

}  // namespace vialwright::proof
