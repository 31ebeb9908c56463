#pragma once
// What the product shows of the book, in the lines that it is counted again in.

#include <map>
#include <string>
#include <vector>

#include "features/yearbook/tests/independent_book.h"
#include "features/yearbook/yearbook.h"

namespace baeumgil {

std::map<std::string, std::vector<std::string>> shown_chapters(Yearbook const&);
std::map<std::string, std::int64_t> shown_money(Ledger const&, MoneyLine const&);

// Every number that is not what a slow reader counts, one line each: the metrics, the money and, of a year, the chapters.
std::vector<std::string> differing_numbers(Tx&, Actor const&, RawBook const&, FunnelScope const&);

}  // namespace baeumgil
