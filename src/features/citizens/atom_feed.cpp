#include "features/citizens/atom_feed.h"

#include <algorithm>

#include "platform/documents/xml_text.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMostEntries = 50;

std::string element(std::string const& name, std::string const& text) { return "<" + name + ">" + xml_escaped(text) + "</" + name + ">"; }

}  // namespace

std::string to_atom(AtomFeed feed) {
  std::ranges::stable_sort(feed.entries, std::ranges::greater{}, [](AtomEntry const& entry) { return entry.updated.seconds; });
  if (feed.entries.size() > kMostEntries) feed.entries.resize(kMostEntries);
  auto const newest = feed.entries.empty() ? Instant{} : feed.entries.front().updated;
  auto out = std::string{"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"};
  out += element("id", feed.self) + element("title", feed.title) + element("updated", to_text(newest));
  out += "<author>" + element("name", feed.author) + "</author><link rel=\"self\" href=\"" + xml_escaped(feed.self) + "\"/>\n";
  for (auto const& entry : feed.entries)
    out += "<entry>" + element("id", entry.id) + element("title", entry.title) + element("updated", to_text(entry.updated)) +
           "<link href=\"" + xml_escaped(entry.link) + "\"/>" + element("summary", entry.summary) + "</entry>\n";
  return out + "</feed>\n";
}

}  // namespace baeumgil
