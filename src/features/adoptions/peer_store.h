#pragma once
// Keeps the figures of peers: every SQL statement about them.

#include <string>
#include <vector>

#include "base/json_writer.h"
#include "features/adoptions/peer_effect.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<PeerValues> list_peers(Tx&, AdoptionId);  // by name; those left out too
void put_peer(Tx&, AdoptionId, PeerValues const&, PersonId recorded_by);

void write_peer(JsonWriter&, PeerValues const&);
std::string to_json(PeerValues const&);

}  // namespace baeumgil
