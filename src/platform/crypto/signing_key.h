#pragma once
// Ed25519 (RFC 8032): who holds the key signs, whoever knows its public half can tell.

#include <string>
#include <string_view>

namespace baeumgil {

struct SigningKey {
  std::string secret{};  // 32 bytes
  std::string shown{};   // 32 bytes, the public half
};

SigningKey make_signing_key();
std::string sign(SigningKey const&, std::string_view bytes);  // 64 bytes
bool is_signed_by(std::string_view shown, std::string_view bytes, std::string_view signature);
// What people compare by eye or read out on the telephone: eight groups of four hex digits.
std::string fingerprint_of(std::string_view shown);

}  // namespace baeumgil
