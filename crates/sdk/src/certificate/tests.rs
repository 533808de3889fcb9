//! How certificates are read.
