CREATE TABLE products (
  id    integer PRIMARY KEY,
  name  text    NOT NULL,
  cents integer NOT NULL
);

CREATE TABLE orders (
  id       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product  integer NOT NULL REFERENCES products,
  quantity integer NOT NULL,
  email    text    NOT NULL,
  cents    integer NOT NULL,
  status   text    NOT NULL CHECK (status IN ('new', 'paid', 'failed', 'shipped'))
);
