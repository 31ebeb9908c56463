#pragma once
// Every SQL statement of the evidence, and of the register of what was handed out.

#include <optional>
#include <string>
#include <vector>

#include "features/evidence/evidence.h"
#include "features/evidence/evidence_pack.h"
#include "platform/crypto/signing_key.h"

namespace baeumgil {

std::vector<Uuid> trips_of_program(Tx&, Uuid const& program);
std::vector<Uuid> claims_of_trip(Tx&, Uuid const& trip);
std::vector<HandedIn> files_of_trip(Tx&, Uuid const& trip);

std::optional<SigningKey> find_signing_key(Tx&);
void insert_signing_key(Tx&, SigningKey const&);

void insert_pack(Tx&, Actor const&, EvidencePack const&);
std::vector<EvidencePack> list_packs(Tx&, int limit);  // newest first

}  // namespace baeumgil
