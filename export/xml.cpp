#include "export/xml.hpp"

#include "base/report.hpp"
#include "base/text.hpp"

namespace entente {

namespace {

const xmlChar* xml(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

std::string clean(std::string_view text) {
  return strip_forbidden(text);
}

}  // namespace

XmlWriter::XmlWriter(OutputFile& out) : out_(out) {
  xmlOutputBuffer* buffer = xmlOutputBufferCreateIO(&XmlWriter::write, nullptr, this, nullptr);
  if (buffer == nullptr) throw std::bad_alloc();
  writer_.reset(xmlNewTextWriter(buffer));
  if (!writer_) {
    xmlOutputBufferClose(buffer);
    throw std::bad_alloc();
  }
  check(xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr));
}

int XmlWriter::write(void* context, const char* bytes, int size) {
  auto* self = static_cast<XmlWriter*>(context);
  if (self->failure_) return -1;
  try {
    self->out_.write({bytes, static_cast<std::size_t>(size)});
    return size;
  } catch (...) {
    self->failure_ = std::current_exception();
    return -1;
  }
}

void XmlWriter::check(int code) const {
  if (failure_) std::rethrow_exception(failure_);
  if (code < 0) throw Error(out_.name(), "", "XML cannot be written");
}

void XmlWriter::open(const char* element) {
  check(xmlTextWriterStartElement(writer_.get(), xml(element)));
}

void XmlWriter::attribute(const char* name, std::string_view value) {
  check(xmlTextWriterWriteAttribute(writer_.get(), xml(name), xml(clean(value).c_str())));
}

void XmlWriter::text(std::string_view text) {
  check(xmlTextWriterWriteString(writer_.get(), xml(clean(text).c_str())));
}

void XmlWriter::close() {
  check(xmlTextWriterEndElement(writer_.get()));
}

void XmlWriter::line_break() {
  check(xmlTextWriterWriteRaw(writer_.get(), xml("\n")));
}

void XmlWriter::finish() {
  check(xmlTextWriterEndDocument(writer_.get()));
  check(xmlTextWriterFlush(writer_.get()));
}

}  // namespace entente
