#pragma once
// Every SQL statement about whom a case is for, and about files that came straight from an institution here.

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/exchange/arrived.h"
#include "features/targets/institution.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Institution> list_receivers(Tx&, CaseId);  // id, code, name and full name; by name; none: all
std::map<CaseId, std::string> name_receivers(Tx&);     // of each case that is for some only: their names
void store_receivers(Tx&, CaseId, std::vector<Institution> const&, PersonId by);

void insert_arrived(Tx&, ArrivedBundle const&);
Result<ArrivedBundle> find_arrived(Tx&, ArrivedBundleId);
std::vector<ArrivedBundle> list_arrived(Tx&);  // newest first, without content
void remove_arrived(Tx&, ArrivedBundleId);

}  // namespace baeumgil
