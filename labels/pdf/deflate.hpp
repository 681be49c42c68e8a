// SPDX-License-Identifier: Apache-2.0
// FlateDecode data (PDF 32000-1, 7.4.4), packed quickly rather than tightly: pages are short, and there are many of them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace vialwright::pdf {

// Kept for many texts: zlib's tables are set up once.
class Deflater {
public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    std::string packed(std::string_view bytes);  // PdfError if zlib fails

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace vialwright::pdf
