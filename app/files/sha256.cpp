// SPDX-License-Identifier: Apache-2.0
#include "app/files/sha256.hpp"

#include <array>

#include <sodium.h>

namespace vialwright::files {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    std::basic_string<unsigned char> input(bytes.begin(), bytes.end());
    crypto_hash_sha256(hash.data(), input.data(), input.size());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const unsigned char byte : hash) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15U];
    }
    return hex;
}

}  // namespace vialwright::files
