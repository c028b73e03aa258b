// A node of libxml2 in, its name, attributes and children as the readers of XML ask for them out. For the sources of
// ingest/articles.
#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace entente {

struct FreeXmlDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, FreeXmlDocument>;

inline std::string_view xml_view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

// Empty where `node` is null or has no such attribute.
inline std::string xml_attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* at = node == nullptr ? nullptr : node->properties; at != nullptr; at = at->next) {
    if (xml_view(at->name) == name && at->children != nullptr) return std::string(xml_view(at->children->content));
  }
  return {};
}

}  // namespace entente
