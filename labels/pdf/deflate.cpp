// SPDX-License-Identifier: Apache-2.0
#include "labels/pdf/deflate.hpp"

#include <limits>
#include <new>
#include <vector>

#include <zlib.h>

#include "labels/pdf/pdf_writer.hpp"

namespace vialwright::pdf {

struct Deflater::State {
    z_stream stream{};
    std::vector<Bytef> input, output;
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
    if (deflateInit(&state_->stream, Z_BEST_SPEED) != Z_OK) throw std::bad_alloc();
}

Deflater::~Deflater() { deflateEnd(&state_->stream); }

std::string Deflater::packed(std::string_view bytes) {
    if (bytes.size() > std::numeric_limits<uInt>::max() / 2)
        throw PdfError("a page is too long to be packed");
    z_stream& stream = state_->stream;
    state_->input.assign(bytes.begin(), bytes.end());
    state_->output.resize(deflateBound(&stream, static_cast<uLong>(bytes.size())));
    stream.next_in = state_->input.data();
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = state_->output.data();
    stream.avail_out = static_cast<uInt>(state_->output.size());
    if (deflateReset(&stream) != Z_OK || deflate(&stream, Z_FINISH) != Z_STREAM_END)
        throw PdfError("zlib does not pack a page");
    return {state_->output.begin(), state_->output.end() - static_cast<std::ptrdiff_t>(stream.avail_out)};
}

}  // namespace vialwright::pdf
